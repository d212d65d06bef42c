/* A heat map is one stop of the Tab key: arrows go from link to link, Home and End to the ends of a row, with Ctrl to those of the map. */
const linkOf = (cell) => cell?.querySelector("a");
const search = (cells) => [...cells].map(linkOf).find(Boolean);

const STEPS = {
  ArrowRight: (cell, row) => search([...row.cells].slice(cell.cellIndex + 1)),
  ArrowLeft: (cell, row) => search([...row.cells].slice(0, cell.cellIndex).reverse()),
  ArrowDown: (cell, row, rows) => search(rows.slice(rows.indexOf(row) + 1).map((each) => each.cells[cell.cellIndex])),
  ArrowUp: (cell, row, rows) => search(rows.slice(0, rows.indexOf(row)).reverse().map((each) => each.cells[cell.cellIndex])),
  Home: (cell, row, rows, whole) => search(whole ? rows.flatMap((each) => [...each.cells]) : row.cells),
  End: (cell, row, rows, whole) => search((whole ? rows.flatMap((each) => [...each.cells]) : [...row.cells]).reverse()),
};

document.addEventListener("DOMContentLoaded", () => {
  for (const map of document.querySelectorAll("table.heat > tbody")) {
    const links = [...map.querySelectorAll(":scope > tr > * > a")];
    links.slice(1).forEach((link) => (link.tabIndex = -1));
    map.addEventListener("focusin", (event) => {
      if (links.includes(event.target)) {
        links.forEach((link) => (link.tabIndex = link === event.target ? 0 : -1));
      }
    });
    map.addEventListener("keydown", (event) => {
      const cell = event.target.closest("th, td");
      const step = STEPS[event.key];
      if (!step || !cell || event.altKey || event.metaKey || event.shiftKey) {
        return;
      }
      event.preventDefault();
      step(cell, cell.parentElement, [...map.rows], event.ctrlKey)?.focus();
    });
  }
});
