/**
 * The one place where a declaration loses its types. They help the author of a room; the engine reads all rooms generically, by name,
 * and checks the names again at start. Comparing both kinds of types structurally would cost the compiler more than the rest of the
 * rooms together.
 */
export const untyped = <T>(declaration: unknown): T => declaration as T
