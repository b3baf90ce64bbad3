// The pages work without this file; it only makes them quicker.
import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
  createAll,
} from "govuk-frontend";
import { openAtADesk } from "./folds.js";
import { startKeeping } from "./keeping.js";
import { startKeyboard } from "./keyboard.js";
import { startOnlyIf } from "./onlyif.js";
import { startPasskeys } from "./passkeys.js";
import { startPrintButtons } from "./print.js";
import { startReview } from "./review.js";

for (const component of [
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
]) {
  createAll(component);
}
openAtADesk(document);
startKeeping(document);
startKeyboard(document);
startOnlyIf(document);
startPasskeys(document);
startPrintButtons(document);
startReview(document);
