// Forms that make or use a passkey: the browser is asked first, and its answer is sent with the form.

/** Both ways go through the same four steps; only what the browser is asked for differs. */
export function passkeyForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void ask(form);
    });
  }
}

async function ask(form: HTMLFormElement): Promise<void> {
  const problem = form.querySelector<HTMLElement>("[data-passkey-problem]")!;
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]")!;
  problem.hidden = true;
  button.disabled = true;
  try {
    if (!("PublicKeyCredential" in window) || !("parseCreationOptionsFromJSON" in PublicKeyCredential)) {
      throw new Error("This browser cannot use passkeys.");
    }

    const reply = await fetch(form.dataset["options"]!, { method: "POST", body: new FormData(form) });
    if (!reply.ok) {
      throw new Error(
        reply.status === 429
          ? "That was too often. Wait a minute and try again."
          : reply.status === 422
            ? "The present password is not right, or was wrong too often: then wait five minutes."
            : "The coach did not answer. Load the page again.",
      );
    }

    const options: unknown = await reply.json();
    const credential =
      form.dataset["passkey"] === "create"
        ? await navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON),
          })
        : await navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON),
          });
    form.querySelector<HTMLInputElement>("[data-credential]")!.value = JSON.stringify(credential);
    // Not through the handler again.
    form.submit();
  } catch (error) {
    problem.textContent =
      error instanceof DOMException && error.name === "NotAllowedError"
        ? "Nothing was chosen, or it took too long. Try again."
        : error instanceof DOMException && error.name === "InvalidStateError"
          ? "This device has a passkey for this account already."
          : error instanceof Error
            ? error.message
            : "The browser could not do it.";
    problem.hidden = false;
    button.disabled = false;
  }
}
