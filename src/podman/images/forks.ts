/**
 * The services that people rebuild and mirror under their own registries, by the last part of the image's name, and the image that
 * such a copy is taken to behave like. Only names that nobody gives to anything else.
 */
const WELL_KNOWN: Readonly<Record<string, string>> = {
  adminer: 'docker.io/library/adminer',
  cassandra: 'docker.io/library/cassandra',
  clickhouse: 'docker.io/library/clickhouse',
  'clickhouse-server': 'docker.io/library/clickhouse',
  couchdb: 'docker.io/library/couchdb',
  elasticsearch: 'docker.io/library/elasticsearch',
  'eclipse-mosquitto': 'docker.io/library/eclipse-mosquitto',
  etcd: 'docker.io/coreos/etcd',
  haproxy: 'docker.io/library/haproxy',
  httpd: 'docker.io/library/httpd',
  influxdb: 'docker.io/library/influxdb',
  keydb: 'docker.io/library/redis',
  mailpit: 'docker.io/axllent/mailpit',
  mariadb: 'docker.io/library/mariadb',
  meilisearch: 'docker.io/getmeili/meilisearch',
  memcached: 'docker.io/library/memcached',
  minio: 'docker.io/minio/minio',
  mongo: 'docker.io/library/mongo',
  mongodb: 'docker.io/library/mongo',
  mosquitto: 'docker.io/library/eclipse-mosquitto',
  mysql: 'docker.io/library/mysql',
  'mysql-server': 'docker.io/library/mysql',
  nats: 'docker.io/library/nats',
  neo4j: 'docker.io/library/neo4j',
  nginx: 'docker.io/library/nginx',
  opensearch: 'docker.io/opensearchproject/opensearch',
  percona: 'docker.io/library/percona',
  pgvector: 'docker.io/pgvector/pgvector',
  phpmyadmin: 'docker.io/library/phpmyadmin',
  postgis: 'docker.io/postgis/postgis',
  postgres: 'docker.io/library/postgres',
  postgresql: 'docker.io/library/postgres',
  qdrant: 'docker.io/qdrant/qdrant',
  rabbitmq: 'docker.io/library/rabbitmq',
  redis: 'docker.io/library/redis',
  timescaledb: 'docker.io/timescale/timescaledb',
  traefik: 'docker.io/library/traefik',
  valkey: 'docker.io/valkey/valkey',
  zookeeper: 'docker.io/library/zookeeper',
}

/** No service's name with a version is longer; keeps the pattern below from running on hostile names. */
const LONGEST = 64

/** What an unknown repository's name says it is a copy of. */
export interface Fork {
  readonly of: string
  /** `likely` for exactly a service's name; `guess` for one with a version (`mysql-80`, `postgres16-alpine`). */
  readonly confidence: 'likely' | 'guess'
}

export function forkOf(repository: string): Fork | null {
  const name = repository.slice(repository.lastIndexOf('/') + 1).toLowerCase()
  const exact = wellKnown(name)
  if (exact !== undefined) return { of: exact, confidence: 'likely' }
  if (name.length > LONGEST) return null
  // `postgres-exporter`, `redis-commander`, `mysql-backup` are other things: only a version may follow.
  const versioned = /^([a-z][a-z0-9]*?(?:-server)?)[-_]?v?\d[\d.]*(?:[-_][a-z0-9.]+)*$/.exec(name)
  const of = versioned ? wellKnown(versioned[1] as string) : undefined
  return of === undefined ? null : { of, confidence: 'guess' }
}

function wellKnown(name: string): string | undefined {
  return Object.hasOwn(WELL_KNOWN, name) ? WELL_KNOWN[name] : undefined
}
