/** Arrow keys go to the next button in that direction, over empty cells. */
export function moveByArrow(table: HTMLTableElement, event: KeyboardEvent): void {
  const from = (event.target as Element).closest("td, th");
  const step = ({ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1]} as const)[
    event.key
  ];
  if (!(from instanceof HTMLTableCellElement) || step === undefined) return;
  event.preventDefault();
  const rows = [...table.rows];
  let x = from.cellIndex;
  let y = rows.indexOf(from.parentElement as HTMLTableRowElement);
  for (;;) {
    x += step[0];
    y += step[1];
    const row = rows[y];
    if (row === undefined || x < 0 || (step[0] !== 0 && x >= row.cells.length)) return;
    const next = row.hidden
      ? undefined
      : row.cells[x]?.querySelector<HTMLButtonElement>("button[data-condition]");
    if (!next) continue;
    for (const button of table.querySelectorAll<HTMLButtonElement>("button[data-condition]"))
      button.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
    return;
  }
}
