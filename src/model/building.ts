/**
 * Something while it is put together: one literal for what every one has, then a statement for what is only there at times. With spreads in
 * the literal V8 takes ten times as long, and keeps a large one as a hash map.
 */
export type Building<T> = { -readonly [K in keyof T]: T[K] }
