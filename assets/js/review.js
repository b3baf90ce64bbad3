// Going to a field shows its place on the paper; Enter confirms it and goes on to the next that is
// not sure. Without this script the page is a plain form, with a link to each place.

const several = (element) => element.tagName === "TEXTAREA";
const acts = (element) => ["BUTTON", "A", "SUMMARY"].includes(element.tagName);

function draw(review, { page, name, x = 0, y = 0, width = 0, height = 0 }) {
  const picture = review.querySelector("[data-picture]");
  const box = review.querySelector("[data-box]");
  if (!picture || !page) return;
  if (picture.getAttribute("src") !== page) {
    picture.setAttribute("src", page);
    picture.setAttribute("alt", name);
  }
  for (const [side, value] of Object.entries({ x, y, width, height })) box.setAttribute(side, value);
  const scroll = () => {
    const around = picture.closest(".nmo-review__page");
    const down = ((Number(y) + Number(height) / 2) / 100) * picture.clientHeight;
    const wide = (Number(width) / 100) * picture.clientWidth;
    const aside = Math.max(8, (around.clientWidth - wide) / 2); // of a line too long, its beginning
    const left = (Number(x) / 100) * picture.clientWidth - aside;
    around.scrollTo({ top: down - around.clientHeight / 2, left });
  };
  if (picture.complete) scroll();
  else picture.addEventListener("load", scroll, { once: true });
  for (const link of review.querySelectorAll("[data-turn-to]")) {
    if (link.dataset.turnTo === page) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

const ticks = (form) => [...form.querySelectorAll(".nmo-block__seen input[type=checkbox]")];

function tell(form) {
  const left = form.querySelector("[data-left]");
  if (left) left.textContent = String(ticks(form).filter((tick) => !tick.checked).length);
}

function firstField(block) {
  return block.querySelector("input:not([type=hidden]), select, textarea");
}

function goOn(form) {
  const next = ticks(form).find((tick) => !tick.checked);
  const open = [...form.querySelectorAll("fieldset, .govuk-form-group")].find(
    (group) => group.querySelector("input[type=radio]") && !group.querySelector("input:checked"),
  );
  if (next) firstField(next.closest("[data-block]")).focus();
  else if (open) open.querySelector("input[type=radio]").focus();
  else form.querySelector("[data-confirm]")?.focus();
}

function confirmBlock(event, form) {
  if (event.key !== "Enter" || event.altKey || event.shiftKey) return;
  if (acts(event.target) || (several(event.target) && !event.ctrlKey)) return;
  event.preventDefault();
  const tick = event.target.closest("[data-block]")?.querySelector(".nmo-block__seen input");
  if (tick) tick.checked = true;
  tell(form);
  goOn(form);
}

export function startReview(page) {
  const review = page.querySelector("[data-review]");
  const form = review?.querySelector("[data-review-form]");
  if (!form) return;
  form.addEventListener("focusin", (event) => {
    const block = event.target.closest("[data-block]");
    if (block) draw(review, block.dataset);
  });
  form.addEventListener("keydown", (event) => confirmBlock(event, form));
  form.addEventListener("change", () => tell(form));
  review.addEventListener("click", (event) => {
    const turn = event.target.closest("[data-turn-to]");
    const show = event.target.closest(".nmo-block__show");
    if (!turn && !show) return;
    event.preventDefault();
    if (turn) draw(review, { page: turn.dataset.turnTo, name: turn.textContent, y: 0, height: 0 });
    else draw(review, show.closest("[data-block]").dataset);
  });
  if (!page.querySelector(".govuk-error-summary")) goOn(form);
}
