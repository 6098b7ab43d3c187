import type {Method} from "./methods/adapt.js";
import {background} from "./methods/background.js";
import {company} from "./methods/company.js";
import {programme} from "./methods/programme.js";

/** Every method of METHODS2.md by its name there, over our functions. Names are adapted, nothing is computed. */
export const methods2: Record<string, Method> = {...background, ...company, ...programme};
