import {offer} from "./csv.js";

/** Pixels of the file for one of the page. */
const SCALE = 2;

/** Draws a standalone SVG document at twice its size and offers it as a file; nothing where the browser can't draw it. */
export async function savePng(name: string, svg: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => {
    if (blob !== null) offer(name, blob);
  });
}
