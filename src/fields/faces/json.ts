/** A cell of an import brings as text what a form and the API bring as JSON; other texts stay, for the kind to refuse. */
export const fromText = (input: unknown): unknown => {
  if (typeof input !== 'string' || !input.trimStart().startsWith('{')) return input
  try {
    return JSON.parse(input)
  } catch {
    // not JSON: the kind refuses it with its own sentence
    return input
  }
}
