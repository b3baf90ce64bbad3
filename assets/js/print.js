// A print button is hidden until there is a script to press it with.
export function startPrintButtons(page) {
  for (const button of page.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => page.defaultView.print());
  }
}
