export interface Relations { readonly [name: string]: any }
