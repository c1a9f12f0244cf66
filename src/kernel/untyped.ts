/**
 * The one place where a declaration loses the types that it was written with. They are for whoever writes the room; the engine reads all
 * rooms alike, by name, and checks the names once more when the rooms are put together. Comparing the two kinds of types structurally
 * would cost the compiler more than the whole rest of the rooms.
 */
export const untyped = <T>(declaration: unknown): T => declaration as T
