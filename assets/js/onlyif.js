// A field that is asked only beside certain answers is shown beside them. Without this file every
// field is shown, and its hint says when it is wanted.
export function startOnlyIf(page) {
  for (const part of page.querySelectorAll("[data-only-if]")) {
    const { onlyIf: name, onlyAmong } = part.dataset;
    const among = onlyAmong.split(",");
    const form = part.closest("form");
    const settle = () => {
      const chosen = new FormData(form).getAll(name);
      part.hidden = !chosen.some((value) => among.includes(value)) && !part.querySelector(".govuk-error-message");
    };
    form.addEventListener("change", settle);
    settle();
  }
}
