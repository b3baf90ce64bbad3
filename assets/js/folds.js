// What is folded on a phone stands open at a desk, where there is room for it.
export function openAtADesk(page) {
  if (!page.defaultView.matchMedia("(min-width: 40.0625em)").matches) return;
  for (const folded of page.querySelectorAll("details[data-open-at-a-desk]")) folded.open = true;
}
