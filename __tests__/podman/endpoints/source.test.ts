import { describe, expect, it } from '@jest/globals'
import { mentionsOfSource } from '../../../src/podman/index.js'
import { MappedText } from '../../../src/source/index.js'

const NAMES = new Set(['db', 'cache', 'queue', 'web', 'search'])

/** `host:port` of each mention with the text under its span, and the variable that overrides it. */
function named(path: string, text: string, names: ReadonlySet<string> = NAMES): string[] {
  return mentionsOfSource(path, MappedText.verbatim(path, text, 0), names).map(({ mention, unless }) => {
    const { start, end } = mention.hostText.span()
    expect(text.slice(start, end).toLowerCase()).toBe(mention.host)
    return `${mention.host}:${mention.port?.known ? mention.port.value : ''}${unless === null ? '' : ` ${unless}`}`
  })
}

describe('the siblings that a program names', () => {
  const cases: readonly [string, string, string, string[]][] = [
    ['arguments of a client', 'a.py', "r = redis.Redis(\n    host='cache',\n    port=6379)\n", ['cache:6379']],
    ['the host of a known client', 'a.js', "mysql.createConnection({ host: 'db', user: 'x' })", ['db:3306']],
    ['a URL', 'a.go', 'c, err := amqp.Dial("amqp://guest:guest@queue:5672/")', ['queue:5672']],
    ['a Go data source name', 'a.go', 'sql.Open("mysql", "u:p@tcp(db:3306)/app")', ['db:3306']],
    ['host and port', 'a.rb', "Elasticsearch::Client.new(hosts: ['search:9200'])", ['search:9200']],
    [
      'a default of os.environ',
      'a.py',
      "H = os.environ.get('DB_HOST', 'db')\nP = os.environ.get('DB_PORT', '5432')\n",
      ['db:5432 DB_HOST'],
    ],
    ['a default of os.getenv … or', 'a.py', "h = os.getenv('REDIS_HOST') or 'cache'\n", ['cache:6379 REDIS_HOST']],
    ['a default of process.env', 'a.ts', "const u = process.env.CACHE_URL ?? 'redis://cache:6379/1'", ['cache:6379 CACHE_URL']],
    ['a default of env()', 'a.php', "'host' => env('DB_HOST', 'db'),", ['db: DB_HOST']],
    ['Spring’s placeholder', 'application.yml', 'spring:\n  redis:\n    host: ${REDIS_HOST:cache}\n', ['cache:6379 REDIS_HOST']],
    ['a properties file', 'application.properties', 'spring.datasource.url=jdbc:postgresql://db:5432/app\n', ['db:5432']],
  ]
  for (const [name, path, text, wanted] of cases) it(`are in ${name}`, () => expect(named(path, text)).toEqual(wanted))

  it('are not words that only look so', () => {
    expect(named('a.py', "kind = 'db'\nurl = 'web'\nname: 'cache'\nlog.info('search')\nimport queue\n")).toEqual([])
    expect(named('a.py', "app.run(host='0.0.0.0', port=5000)\nALLOWED_HOSTS = ['web', 'localhost']\n")).toEqual([])
    expect(named('a.js', "// redis://cache:6379\n/* http://web:80 */\nfetch('http://website:80')\n")).toEqual([])
    expect(named('a.js', "fetch('http://web:80')", new Set())).toEqual([])
  })

  it('are not looked for in what is generated', () => {
    expect(named('a.js', `fetch('http://web:80')\n${'x'.repeat(70_000)}`)).toEqual([])
  })
})
