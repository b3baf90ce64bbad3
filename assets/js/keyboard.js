// "/" goes to the check box; the arrow keys walk the answers; Enter opens one, because each
// answer's way in is an ordinary link.

const typingIn = (element) =>
  element.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName);

function neighbour(answers, active, step) {
  const here = answers.findIndex((answer) => answer === active || answer.contains(active));
  if (here === -1) return step > 0 ? answers[0] : answers[answers.length - 1];
  return answers[Math.min(Math.max(here + step, 0), answers.length - 1)];
}

const wayIn = (answer) => (answer.matches("a[href]") ? answer : answer.querySelector("a[href]"));

function walk(event, page, step) {
  const answers = [...page.querySelectorAll("[data-answer]")].filter(wayIn);
  if (answers.length === 0) return;
  event.preventDefault();
  wayIn(neighbour(answers, page.activeElement, step)).focus();
}

export function startKeyboard(page) {
  page.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const box = page.querySelector("[data-check-box]");
    if (event.key === "/" && box && !typingIn(event.target)) {
      event.preventDefault();
      box.focus();
      box.select();
    } else if (!typingIn(event.target) || event.target === box) {
      if (event.key === "ArrowDown") walk(event, page, 1);
      if (event.key === "ArrowUp" && event.target !== box) walk(event, page, -1);
    }
  });
}
