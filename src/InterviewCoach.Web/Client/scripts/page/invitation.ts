/** An invitation stands behind the # of its link, which no server and no log ever sees; it goes into the form's field. */
export function takeInvitation(): void {
  const field = document.querySelector<HTMLInputElement>("input[data-invitation]");
  const token = new URLSearchParams(location.hash.slice(1)).get("invitation");
  if (field !== null && token !== null) {
    field.value = token;
    history.replaceState(null, "", location.pathname + location.search);
  }
}
