/** Draws at the width its place offers, and again when that changes; Framework's `resize`. */
export type Resize = (draw: (width: number) => Node) => Node;
