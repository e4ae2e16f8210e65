// Tables that a reader may sort. Without this script they stand in the order in which they were written.
(() => {
  const order = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.order ?? cell.textContent.trim();
  };
  const numeric = (text) => text !== "" && !Number.isNaN(Number(text));
  const compare = (one, other) =>
    numeric(one) && numeric(other) ? Number(one) - Number(other) : one.localeCompare(other, "vi");

  for (const table of document.querySelectorAll("table[data-sortable]")) {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    for (const [column, head] of heads.entries()) {
      if ("unsorted" in head.dataset) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.title = `${table.dataset.sortable} ${button.textContent}`;
      head.append(button);
      button.addEventListener("click", () => {
        const falls = head.ariaSort === "ascending" || (!head.ariaSort && "numeric" in head.dataset);
        for (const other of heads) other.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", falls ? "descending" : "ascending");
        const rows = [...body.rows].sort((a, b) => compare(order(a, column), order(b, column)));
        body.append(...(falls ? rows.reverse() : rows));
      });
    }
  }
})();
