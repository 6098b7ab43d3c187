/** `npm start`: load, build, serve. */
import {serveSite} from "../site/serve.js";
import {type BuildOptions, buildSite} from "../site/site.js";

export async function start(
  options: Pick<BuildOptions, "data" | "asOf" | "allowEmpty" | "accept">
): Promise<void> {
  await buildSite(options);
  const {url} = await serveSite();
  console.log(`Followthrough is at ${url} (stop with Ctrl-C)`);
}
