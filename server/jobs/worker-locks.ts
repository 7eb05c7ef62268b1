import pg from "pg";

// Any fixed numbers: the first space is for single things, the second for workers by the hash of their name.
const single = 7_205_862;
const workers = 7_205_863;
const starting = 1;

/**
 * A worker that was killed leaves its jobs locked, and the queue would wait four hours for it. So each worker holds an
 * advisory lock under its name on a connection of its own: Postgres lets go of it the moment the process is gone, and
 * whoever can take it knows that the worker is dead.
 */
export class WorkerLocks {
  private constructor(private readonly connection: pg.Client) {}

  /** `onLost` is told when the connection breaks: the name is then no longer held. */
  static async open(url: string, onLost: () => void): Promise<WorkerLocks> {
    const connection = new pg.Client({ connectionString: url, application_name: "plumbline-jobs", keepAlive: true });
    connection.on("error", onLost);
    await connection.connect();
    return new WorkerLocks(connection);
  }

  /** Runs `work` while no other process starts a worker or frees jobs: between its start and its lock a worker has no name. */
  async alone<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.connection.query("select pg_advisory_lock($1, $2)", [single, starting]);
    try {
      return await work();
    } finally {
      await this.connection.query("select pg_advisory_unlock($1, $2)", [single, starting]);
    }
  }

  async holdName(name: string): Promise<void> {
    await this.connection.query("select pg_advisory_lock($1, hashtext($2))", [workers, name]);
  }

  /** Gives back the jobs of workers that are gone. Call it inside `alone`. Answers how many workers that were. */
  async freeJobsOfDeadWorkers(): Promise<number> {
    const { rows } = await this.connection.query<{ name: string }>(
      "select distinct locked_by as name from graphile_worker.jobs where locked_by is not null",
    );
    const dead: string[] = [];
    for (const { name } of rows) if (await this.isGone(name)) dead.push(name);
    if (dead.length > 0) await this.connection.query("select graphile_worker.force_unlock_workers($1)", [dead]);
    return dead.length;
  }

  /** Held by anybody, this process too, means alive. */
  private async isGone(name: string): Promise<boolean> {
    const { rows } = await this.connection.query<{ held: boolean }>(
      `select exists(select 1 from pg_locks where locktype = 'advisory' and granted and classid = $1::int::oid
         and objid = hashtext($2)::oid and database = (select oid from pg_database where datname = current_database())) as held`,
      [workers, name],
    );
    return !rows[0]?.held;
  }

  async close(): Promise<void> {
    await this.connection.end().catch(() => {});
  }
}
