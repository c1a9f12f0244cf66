/** The value of a key that comes from outside: `constructor` and `__proto__` are keys like any other, and not members of every object. */
export const ownValue = <T>(values: Readonly<Record<string, T>> | null | undefined, key: string): T | undefined =>
  values !== undefined && values !== null && Object.hasOwn(values, key) ? values[key] : undefined
