// Passkeys: the browser asks the device, and its answer goes with the form. Where it cannot, the
// form stays hidden, and the app's code is entered instead.
function canAnswer(form) {
  const key = window.PublicKeyCredential;
  return "passkeyNew" in form.dataset ? key?.parseCreationOptionsFromJSON : key?.parseRequestOptionsFromJSON;
}

function ask(form) {
  const options = JSON.parse(form.dataset.passkey);
  if ("passkeyNew" in form.dataset) {
    return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  }
  return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

async function answer(form) {
  const problem = form.querySelector("[data-passkey-problem]");
  problem.hidden = true;
  try {
    form.elements.answer.value = JSON.stringify(await ask(form));
    form.submit();
  } catch {
    // Refused, cancelled or out of time: browsers do not say which, and neither do we.
    problem.hidden = false;
  }
}

export function startPasskeys(page) {
  for (const form of page.querySelectorAll("form[data-passkey]")) {
    if (!canAnswer(form)) continue;
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      answer(form);
    });
  }
}
