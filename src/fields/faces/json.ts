/**
 * Parses JSON that an import has as text; the form and the API send it as JSON. Other texts are returned as they are, and the kind refuses
 * them.
 */
export const fromText = (input: unknown): unknown => {
  if (typeof input !== 'string' || !input.trimStart().startsWith('{')) return input
  try {
    return JSON.parse(input)
  } catch {
    // not JSON: the kind refuses it with its own message
    return input
  }
}
