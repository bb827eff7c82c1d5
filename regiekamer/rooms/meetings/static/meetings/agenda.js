// Dragging an agenda item by its number. Everything works without this file: the buttons up and down do the same.
(() => {
  const HEAD = ".item-head[data-move]";
  const ROW = ".item, [data-item]";
  let dragged = null;
  let over = null;

  const rowOf = (head) => head.closest(ROW) ?? head;
  const headOf = (target) => {
    if (!(target instanceof Element)) return null;
    return target.closest(HEAD) ?? target.closest(ROW)?.querySelector(HEAD) ?? null;
  };
  const clear = () => {
    document.querySelectorAll(".drop-before, .drop-after, .is-dragged").forEach((one) => {
      one.classList.remove("drop-before", "drop-after", "is-dragged");
    });
    over = null;
  };
  const arm = (root) => root.querySelectorAll?.(`${HEAD} > .item-place`).forEach((one) => { one.draggable = true; });

  document.addEventListener("dragstart", (event) => {
    const head = event.target instanceof Element && event.target.matches(".item-place") ? headOf(event.target) : null;
    if (!head) return;
    dragged = head;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", head.dataset.place);
    rowOf(head).classList.add("is-dragged");
  });
  document.addEventListener("dragover", (event) => {
    const head = dragged && headOf(event.target);
    if (!head || head === dragged || head.dataset.list !== dragged.dataset.list) return;
    event.preventDefault();
    if (over !== head) {
      over && rowOf(over).classList.remove("drop-before", "drop-after");
      over = head;
      const later = Number(head.dataset.place) > Number(dragged.dataset.place);
      rowOf(head).classList.add(later ? "drop-after" : "drop-before");
    }
  });
  document.addEventListener("drop", (event) => {
    if (!dragged || !over) return;
    event.preventDefault();
    const button = document.getElementById(dragged.dataset.move).querySelector("button[name=to]");
    button.value = over.dataset.place;
    button.disabled = false;
    clear();
    button.click();
  });
  document.addEventListener("dragend", () => { clear(); dragged = null; });
  document.addEventListener("htmx:afterSettle", (event) => {
    arm(document);
    if (event.detail.requestConfig?.elt?.matches(".quick")) document.querySelector(".quick input:not([type=hidden])")?.focus();
  });
  arm(document);
})();
