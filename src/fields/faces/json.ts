/** Parses JSON text, because cells of an import contain as text what forms and the API send as JSON. Any other text is returned as it is. */
export const fromText = (input: unknown): unknown => {
  if (typeof input !== 'string' || !input.trimStart().startsWith('{')) return input
  try {
    return JSON.parse(input)
  } catch {
    // not JSON: the kind refuses the text with its own message
    return input
  }
}
