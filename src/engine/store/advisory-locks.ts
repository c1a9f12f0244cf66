/** The register of PostgreSQL advisory locks. Every number is used for one purpose; a second key (`hashtext(…)`) distinguishes its instances. */
export const advisoryLocks = {
  /** Migrating the database. */
  migrations: 7373001,
  /** Emptying the outbox. */
  outbox: 7373002,
  /** Processing the events of an organisation. Second key: the organisation. */
  events: 7373004,
  /** Creating the record of a recurring group. */
  recurringGroups: 7373005,
  /** Starting an import. */
  importRuns: 7373010,
  /** Running an import. Second key: the import. */
  importClaims: 7373011,
  /** Loading the sample company. */
  sample: 7373012,
  /** Setting up a new installation. */
  firstSetup: 7373013,
  /** A request with an Idempotency-Key. Second key: the actor and the key. */
  requestKeys: 7373015,
  /** A sign-in through an identity provider. Second key: the account, or the address of the person. */
  identities: 7373014,
  /** The node that runs the scheduled tasks. */
  leader: 7373020,
  /** A living pool of workers. Second key: the pool. */
  workerPools: 7373021,
} as const
