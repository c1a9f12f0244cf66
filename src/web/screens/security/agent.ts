/** The browser and system of a User-Agent header, for people who look through their sessions. Programs show their name and version. */

const browsers: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:HeadlessChrome|Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

const find = (list: readonly (readonly [pattern: RegExp, name: string])[], text: string): string | undefined =>
  list.find(([pattern]) => pattern.test(text))?.[1]

export type Agent = { readonly browser: string; readonly system: string } | { readonly program: string } | undefined

export const readAgent = (header: string | null): Agent => {
  if (!header) return undefined
  const browser = find(browsers, header)
  const system = find(systems, header)
  return browser && system ? { browser, system } : { program: header.split(/\s/, 1)[0] ?? header }
}
