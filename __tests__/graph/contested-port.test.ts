import { expect, it } from '@jest/globals'
import { analyse } from '../../src/analyse.js'
import { treeOf } from '../support/fixtures.js'

const calls = async (files: Readonly<Record<string, string>>): Promise<string[]> => {
  const { graph } = await analyse(treeOf(files), { hosts: [], includes: () => true })
  return graph.dependencies.map(({ from, to, port }) => `${graph.container(from)?.label} → ${to.slice(to.indexOf(':') + 1)}:${port}`)
}
const DB = '[Container]\nImage=docker.io/library/postgres:16\nPublishPort=5432:5432\n'
const EXPORTER = '[Container]\nImage=docker.io/nginx/nginx-prometheus-exporter:1\nPublishPort=5432:9113\n'
const WEB = '[Container]\nImage=ghcr.io/acme/web:1\nEnvironment=DATABASE_URL=postgres://web@host.containers.internal:5432/shop\n'

it('takes the one of several at a port of the host that is what the caller asks for', async () => {
  expect(await calls({ 'db.container': DB, 'exporter.container': EXPORTER, 'web.container': WEB })).toEqual(['web → db:5432'])
  // Alone it is what the caller gets.
  expect(await calls({ 'exporter.container': EXPORTER, 'web.container': WEB })).toEqual(['web → exporter:9113'])
})
