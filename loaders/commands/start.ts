/** `npm start`: load, build, serve. */
import {requireFreePort, serveSite} from "../site/serve.js";
import {type BuildOptions, buildSite} from "../site/site.js";
import {say} from "../terminal.js";

export async function start(
  options: Pick<BuildOptions, "data" | "asOf" | "allowEmpty" | "accept" | "public">
): Promise<void> {
  await requireFreePort();
  await buildSite(options);
  const {url} = await serveSite();
  say(`Followthrough is at ${url} (stop with Ctrl-C)`);
}
