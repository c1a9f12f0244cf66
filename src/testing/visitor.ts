/** A browser without a screen: keeps cookies by host, as browsers do, and follows redirects one by one. */
export interface Visit {
  readonly url: string
  readonly status: number
  /** Where a redirect leads. */
  readonly location: string | undefined
  readonly text: string
}

export interface Visitor {
  /** One request. A post from another site is sent without the cookies, all of which are SameSite=Lax. */
  readonly visit: (
    url: string,
    options?: { readonly form?: Readonly<Record<string, string>>; readonly crossSite?: boolean },
  ) => Promise<Visit>
  /** Follows redirects until one leads to an address that begins with one of `until`, which is not opened. */
  readonly follow: (from: Visit, ...until: readonly string[]) => Promise<string>
}

export const openVisitor = (): Visitor => {
  const jar = new Map<string, string>()
  const visit: Visitor['visit'] = async (url, { form, crossSite } = {}) => {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: crossSite ? {} : { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const location = answer.headers.get('location')
    return { url, status: answer.status, location: location === null ? undefined : new URL(location, url).href, text: await answer.text() }
  }
  const follow: Visitor['follow'] = async (from, ...until) => {
    for (let at = from, hops = 0; hops < 10; hops++) {
      if (at.location === undefined) throw new Error(`${at.url} answers ${at.status} and leads nowhere: ${at.text.slice(0, 500)}`)
      const { location } = at
      if (until.some((one) => location.startsWith(one))) return location

      at = await visit(location)
    }
    throw new Error(`No redirect leads to ${until.join(' or ')}.`)
  }
  return { visit, follow }
}
