/** The person who sets up an installation under test. */
export const firstVisit = { name: 'Ana Ruiz', email: 'ana@example.org', password: 'a lantern at night', organisation: 'Acme' } as const
