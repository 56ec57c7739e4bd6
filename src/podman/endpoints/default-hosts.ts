/** A host that an image calls when no setting names another, as its publisher's source says. */
export interface DefaultHost {
  /** Any of these variables says otherwise; the first is what people call it by. */
  readonly variables: readonly string[]
  readonly host: string
  readonly port: number | null
  readonly role: string | null
  /** `owner/name@commit:path`. */
  readonly citation: string
}

const MACHINE_LEARNING: DefaultHost = {
  variables: ['IMMICH_MACHINE_LEARNING_URL'],
  host: 'immich-machine-learning',
  port: 3003,
  role: null,
  citation: 'immich-app/immich:server/src/config.ts',
}
const KIBANA: DefaultHost = {
  variables: ['ELASTICSEARCH_HOSTS', 'ELASTICSEARCH_URL'],
  host: 'elasticsearch',
  port: 9200,
  role: 'search',
  citation: 'elastic/kibana@2d1e8de1c74e:src/dev/build/tasks/os_packages/docker_generator/templates/kibana_yml.template.ts',
}
const PHPMYADMIN: DefaultHost = {
  variables: ['PMA_HOST', 'PMA_HOSTS', 'PMA_ARBITRARY', 'PMA_SOCKET'],
  host: 'db',
  port: 3306,
  role: 'database',
  citation: 'phpmyadmin/docker@063cecc62bc9:config.inc.php',
}

/** By normalised repository; what the generated table of variables does not have. */
const DEFAULT_HOSTS: Readonly<Record<string, readonly DefaultHost[]>> = {
  'docker.io/library/wordpress': [
    {
      variables: ['WORDPRESS_DB_HOST'],
      host: 'mysql',
      port: 3306,
      role: 'database',
      citation: 'docker-library/wordpress@66d3e47884b7:wp-config-docker.php',
    },
  ],
  'docker.io/library/odoo': [
    { variables: ['HOST', 'DB_HOST'], host: 'db', port: 5432, role: 'database', citation: 'odoo/docker@10f18396a934:18.0/entrypoint.sh' },
  ],
  // Fills in the login form: which server is called is the user's choice.
  'docker.io/library/adminer': [
    {
      variables: ['ADMINER_DEFAULT_SERVER'],
      host: 'db',
      port: null,
      role: 'database',
      citation: 'TimWolla/docker-adminer@3cbbf2fa3a02:5/index.php',
    },
  ],
  'docker.io/library/mongo-express': [
    {
      variables: ['ME_CONFIG_MONGODB_URL', 'ME_CONFIG_MONGODB_SERVER'],
      host: 'mongo',
      port: 27017,
      role: 'database',
      citation: 'mongo-express/mongo-express-docker@04f3e868b818:Dockerfile.template',
    },
  ],
  'docker.io/library/phpmyadmin': [PHPMYADMIN],
  'docker.io/phpmyadmin/phpmyadmin': [PHPMYADMIN],
  'docker.io/library/kibana': [KIBANA],
  'docker.elastic.co/kibana/kibana': [KIBANA],
  'ghcr.io/immich-app/immich-server': [MACHINE_LEARNING],
  'docker.io/zabbix/zabbix-web-nginx-mysql': [
    {
      variables: ['ZBX_SERVER_HOST'],
      host: 'zabbix-server',
      port: 10051,
      role: null,
      citation: 'zabbix/zabbix-docker@05b2782ae4c4:Dockerfiles/web-nginx-mysql/alpine/docker-entrypoint.sh',
    },
    {
      variables: ['DB_SERVER_HOST', 'DB_SERVER_SOCKET'],
      host: 'mysql-server',
      port: 3306,
      role: 'database',
      citation: 'zabbix/zabbix-docker@05b2782ae4c4:Dockerfiles/web-nginx-mysql/alpine/docker-entrypoint.sh',
    },
  ],
}

export function defaultHosts(repository: string): readonly DefaultHost[] {
  return Object.hasOwn(DEFAULT_HOSTS, repository) ? (DEFAULT_HOSTS[repository] ?? []) : []
}
