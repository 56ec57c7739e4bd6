import { describe, expect, it } from '@jest/globals'
import { isOwnAddress, mentionsOfHealthCheck, mentionsOfWords, splitWords } from '../../../src/podman/endpoints/index.js'
import { text } from '../../support/drafts.js'
import { shown } from './shown.js'

const words = (...values: string[]): string[] =>
  mentionsOfWords(
    values.map((value) => text(value)),
    'Exec',
  ).map(shown)

describe('command lines', () => {
  it.each<[string[], string[]]>([
    [['app', '--db-host=db', '--db-port=5433'], ['db:5433 likely database']],
    [['app', '--db-host', 'db', '--verbose'], ['db likely database']],
    [['app', '--redis', 'redis:6379'], ['redis:6379 certain cache']],
    [['app', '--alertmanager.url=http://alertmanager:9093'], ['alertmanager:9093 certain']],
    [['oauth2-proxy', '--upstream=http://127.0.0.1:8080/'], ['127.0.0.1:8080 certain']],
    [['cloudflared', 'tunnel', '--url', 'http://localhost:8080'], ['localhost:8080 certain']],
    [['acme.sh', '--server', 'https://step-ca:9000/acme/directory'], ['step-ca:9000 certain']],
    [['kafka-topics.sh', '--bootstrap-server', 'kafka:9092', '--list'], ['kafka:9092 certain']],
    [['java', '-Dspring.datasource.url=jdbc:postgresql://db:5432/x', '-jar', 'app.jar'], ['db:5432 certain database']],
    [['kafka', '--override', 'zookeeper.connect=zookeeper:2181'], ['zookeeper:2181 certain']],
    [['env', 'DB_HOST=db', 'DB_PORT=5432', 'app'], ['db:5432 likely database']],
    [['app', '--env=DB_HOST=db'], ['db likely database']],
    [['wait-for-it', 'db:5432', '--', 'app'], ['db:5432 likely']],
    [['wait-for-it.sh', '-h', 'db', '-p', '5432'], ['db:5432 likely']],
    [['dockerize', '-wait', 'tcp://db:5432', 'app'], ['db:5432 certain']],
    [['psql', '-h', 'db', '-p', '5433', '-U', 'u'], ['db:5433 likely database']],
    [['psql', '-h', 'db'], ['db:5432 likely database']],
    [['pg_isready', '--host=db', '--port=5432'], ['db:5432 likely database']],
    [['mysqladmin', 'ping', '-h', 'mysql', '-P', '3307'], ['mysql:3307 likely database']],
    [['redis-server', '--replicaof', 'redis-master', '6379'], ['redis-master:6379 likely cache']],
    [
      ['sh', '-c', 'until nc -z db 5432; do sleep 1; done; exec app --api http://api:80'],
      ['db:5432 likely', 'api:80 certain'],
    ],
    [['/bin/bash', '-lc', "timeout 5 bash -c '</dev/tcp/db/5432'"], ['db:5432 likely']],
    [['until nc -w 2 -z db 5432; do sleep 1; done'], ['db:5432 likely']],
    [['curl', '-sf', 'backend:8000/health'], ['backend:8000 certain']],
    [['curl', '-X', 'GET', 'http://es:9200'], ['es:9200 certain']],
    [['worker', '--broker=${BROKER}'], []],
    [['worker', '--broker=${BROKER:-redis://redis:6379}'], ['redis:6379 likely cache']],
    [['podman', 'system', 'service', 'tcp://0.0.0.0:8888'], []],
    [['uvicorn', 'app:main', '--host', '127.0.0.1', '--port', '8000'], []],
    [['postgres', '-c', 'listen_addresses=127.0.0.1'], []],
    [['mysqld', '--bind-address=127.0.0.1'], []],
    [['gunicorn', '-b', '0.0.0.0:8000', 'wsgi:app'], []],
    [['prometheus', '--web.listen-address=0.0.0.0:9090', '--config.file=/etc/prometheus/prometheus.yml'], []],
    [['minio', 'server', '/data', '--console-address', ':9001'], []],
    [['app', '--user', 'app:1000', '--tag=redis:7', '--name', 'redis'], []],
    [['start-dev', '--hostname=http://localhost:18080', '--import-realm'], []],
    [['redis-server', '--save', '60', '1', '--requirepass', 'redis'], []],
  ])('%j', (given, expected) => {
    expect(words(...given)).toEqual(expected)
  })

  it('names the flag, or the command line where there is none', () => {
    const given = ['app', '--db-host=db', 'http://api:80'].map((value) => text(value))
    expect(mentionsOfWords(given, 'Exec').map((mention) => mention.setting)).toEqual(['--db-host', 'Exec'])
  })
})

describe('health checks', () => {
  it.each<[string, string[]]>([
    ['CMD-SHELL curl -fs http://127.0.0.1:8080/health || exit 1', []],
    ['wget -qO- http://localhost/ > /dev/null', []],
    ['pg_isready --host=127.0.0.1 --port=5432', []],
    ['nc -z localhost 2181 || exit -1', []],
    ['curl -sf http://karakeep:3000', ['karakeep:3000 likely']],
    ['psql -h db -c "select 1"', ['db:5432 likely database']],
    ['redis-cli ping', []],
    ['["CMD", "curl", "-f", "http://api:8080"]', ['api:8080 likely']],
  ])('%s', (command, expected) => {
    const mentions = mentionsOfHealthCheck([text(command)], 'HealthCmd')
    expect(mentions.filter((mention) => !isOwnAddress(mention)).map(shown)).toEqual(expected)
  })

  it('reads the words of compose', () => {
    const given = ['CMD-SHELL', 'timeout 5 bash -c "echo > /dev/tcp/kafka/9092"'].map((value) => text(value))
    expect(mentionsOfHealthCheck(given, 'healthcheck').map(shown)).toEqual(['kafka:9092 likely'])
  })
})

describe('splitting', () => {
  it('keeps positions, quotes words together and sets operators apart', () => {
    const line = text(`a "b c"&& d='e f' ;g|h`)
    expect(splitWords(line).map((word) => word.text)).toEqual(['a', 'b c', '&', '&', "d='e f'", ';', 'g', '|', 'h'])
    const [, quoted] = splitWords(line)
    expect(quoted?.span()).toEqual({ file: line.file, start: line.span().start + 3, end: line.span().start + 6 })
  })
})
