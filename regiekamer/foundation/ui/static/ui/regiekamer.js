// Everything works without this file. It only says so when a request made by htmx comes to nothing.
(() => {
  const trouble = document.getElementById("trouble");
  const say = (text) => { if (trouble) trouble.textContent = text; };
  document.addEventListener("htmx:responseError", () => say(trouble?.dataset.failed));
  document.addEventListener("htmx:sendError", () => say(trouble?.dataset.offline));
  document.addEventListener("htmx:beforeRequest", () => say(""));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    document.querySelectorAll("details.confirm[open], .side-toggle[open]").forEach((one) => {
      one.open = false;
      one.querySelector("summary").focus();
    });
  });
})();
