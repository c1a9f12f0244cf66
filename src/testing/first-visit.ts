/** Who sets a tested installation up. */
export const firstVisit = { name: 'Ana Ruiz', email: 'ana@example.org', password: 'a lantern at night', organisation: 'Acme' } as const
