/** `npm start`: load, build, serve. */
import {type LoadOptions} from "../build.js";
import {serveSite} from "../serve.js";
import {buildSite} from "../site.js";

export async function start(options: Pick<LoadOptions, "data" | "asOf">): Promise<void> {
  await buildSite(options);
  const {url} = await serveSite();
  console.log(`Followthrough is at ${url} (stop with Ctrl-C)`);
}
