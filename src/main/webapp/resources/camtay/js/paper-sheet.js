/* Typing a signed sheet back: Enter and the arrows move between lines; Enter on the last one goes to the button that saves. */
document.addEventListener("DOMContentLoaded", () => {
  const cells = [...document.querySelectorAll("#grid .sheet-cell")];
  document.getElementById("grid")?.addEventListener("keydown", (event) => {
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    const place = cells.indexOf(event.target);
    if (step === undefined || place < 0 || event.isComposing) {
      return;
    }
    event.preventDefault();
    const next = cells[place + step] || (event.key === "Enter" ? document.getElementById("enter") : null);
    next?.focus();
    next?.select?.();
  });
  document.querySelector('.sheet-cell[aria-invalid="true"]')?.focus();
});
