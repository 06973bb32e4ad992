import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { conventionFaults } from './architecture/conventions.ts'
import { importCycles } from './architecture/cycles.ts'
import { layeringFaults } from './architecture/layering.ts'
import { roomFaults } from './architecture/rooms.ts'
import { dependenciesOf, readSources } from './architecture/source-file.ts'

const sources = readSources(fileURLToPath(new URL('..', import.meta.url)))

describe('the page', () => {
  it('is read at all', () => {
    expect(sources.map(({ path }) => path)).toContain('src/domain/ports.ts')
  })

  it('has imports that point at the domain', () => {
    expect(layeringFaults(sources)).toEqual([])
  })

  it('has rooms that know only what is below them', () => {
    expect(roomFaults(sources)).toEqual([])
  })

  it('keeps the conventions for files', () => {
    expect(conventionFaults(sources)).toEqual([])
  })

  it('has no circle of imports', () => {
    expect(importCycles(sources)).toEqual([])
  })
})

describe('the two builds', () => {
  const reached = (entry: string): Set<string> => {
    const found = new Set([entry])
    for (const path of found) {
      const source = sources.find((one) => one.path === path)
      for (const { file } of source ? dependenciesOf(source) : []) if (file) found.add(file)
    }
    return found
  }
  const ofForge = /\/forge[-/.]/

  it('keep Forge out of the page that GitLab serves', () => {
    const files = [...reached('src/start.ts')]
    expect(files).toContain('src/gitlab/link-calls.ts')
    expect(files.filter((file) => ofForge.test(file))).toEqual([])
  })

  it('share the page', () => {
    const files = [...reached('src/forge/forge-start.ts')]
    expect(files).toEqual(expect.arrayContaining(['src/ui/shell/app.tsx', 'src/jira/forge-frame.ts', 'src/gitlab/forge-calls.ts']))
    expect(files.filter((file) => /connect-(frame|bridge)|context-token/.test(file))).toEqual([])
  })
})

describe('what leaves the page', () => {
  const saying = (text: RegExp) =>
    sources.filter((source) => source.path.startsWith('src/') && text.test(source.text)).map(({ path }) => path)

  it('is opened by one file, which asks the frame first', () => {
    expect(saying(/target="?_?blank|target=.?_blank/)).toEqual(['src/ui/parts/external-link.tsx'])
  })

  it('is posted to an origin, never to any', () => {
    expect(saying(/postMessage\([^)]*'\*'/)).toEqual([])
  })
})

describe('the rules', () => {
  it.each([
    ['src/domain/a.ts', "import { b } from '../http/b.ts'", /domain\/ports\.ts/],
    ['src/domain/a.ts', "import type { b } from 'react'", /domain\/ is pure/],
    ['src/domain/a.ts', 'import "react"', /domain\/ is pure/],
    ['src/http/a.ts', "import { b } from '../gitlab/b.ts'", /adapter of that party/],
    ['src/gitlab/a.ts', "import { b } from '../jira/b.ts'", /as a port/],
    ['src/jira/a.ts', "import {\n  b,\n} from '../gitlab/b.ts'", /as a port/],
    ['src/oauth/a.ts', "import { b } from '../gitlab/b.ts'", /protocol only/],
    ['src/use-cases/a.ts', "import type { b } from '../oauth/b.ts'", /create-services\.ts binds/],
    ['src/ui/a.tsx', "import type { b } from '../use-cases/b.ts'", /useServices/],
    ['src/ui/a.tsx', "const b = () => import('../gitlab/b.ts')", /useServices/],
    ['src/ui/a.tsx', "export { b } from '../oauth/b.ts'", /useServices/],
    ['src/gitlab/a.ts', "import { useState } from 'react'", /as a port/],
    ['src/main.tsx', "import Button from '@atlaskit/button/default/button'", /only starts the page/],
    ['src/main.tsx', "import { b } from './gitlab/b.ts'", /create-services\.ts puts the parts together/],
    ['src/create-services.ts', "import { b } from './ui/b.tsx'", /puts the parts together/],
    ['src/ui/a.tsx', "import { b } from '../../test/b.ts'", /nothing outside src/],
    ['src/utils/a.ts', '', /has no place/],
  ])('refuse in %s: %s', (path, text, sentence) => {
    expect(layeringFaults([{ path, text }])).toEqual([expect.stringMatching(sentence)])
  })

  it.each([
    ['src/create-services.ts', "import type { b } from './ui/b.tsx'"],
    ['src/gitlab/a.ts', "import { b } from '../http/b.ts'"],
    ['src/ui/deep/a.tsx', "import { b } from '../../domain/b.ts'\nimport './a.css'"],
    ['src/main.tsx', "import { b } from './create-services.ts'"],
    ['src/create-services.ts', "import { b } from './gitlab/b.ts'"],
  ])('allow in %s: %s', (path, text) => {
    expect(layeringFaults([{ path, text }])).toEqual([])
  })

  it.each([
    ['src/ui/repair/a.tsx', "import { b } from '../linked-groups/b.tsx'", /imports no other screen/],
    ['src/ui/repair/a.tsx', "import type { b } from '../shell/b.ts'", /shell\/ knows all/],
    ['src/ui/parts/a.tsx', "import { b } from '../repair/b.tsx'", /what several screens are made of/],
    ['src/ui/words/a.tsx', "import { b } from '../parts/b.tsx'", /words\/ says what it is told/],
    ['src/ui/dashboard/a.tsx', '', /has no room/],
  ])('refuse in the room of %s: %s', (path, text, sentence) => {
    expect(roomFaults([{ path, text }])).toEqual([expect.stringMatching(sentence)])
  })

  it.each([
    ['src/ui/LinkButton.tsx', 'export const a = 1', /kebab-case/],
    ['src/ui/hooks/use-a.ts', 'export const a = 1', /drawer/],
    ['src/ui/index.ts', 'export const a = 1', /barrel/],
    ['src/ui/all.ts', "// all of it\nexport * from './a.ts'\nexport type {\n  B,\n} from './b.ts'\n", /barrel/],
    ['src/ui/a.tsx', 'export default function A() {}', /by name/],
    ['src/ui/a.tsx', "import { b } from './b'", /extension/],
  ])('refuse %s: %s', (path, text, sentence) => {
    expect(conventionFaults([{ path, text }])).toEqual([expect.stringMatching(sentence)])
  })

  it('find a circle, also where only types go round', () => {
    const a = { path: 'src/ui/a.ts', text: "import { b } from './b.ts'" }
    const b = { path: 'src/ui/b.ts', text: "import { a } from './a.ts'" }
    const typeOfA = { path: 'src/ui/b.ts', text: "import type { A } from './a.ts'" }

    expect(importCycles([a, b])).toEqual(['src/ui/a.ts imports src/ui/b.ts imports src/ui/a.ts'])
    expect(importCycles([a, typeOfA])).toHaveLength(1)
  })
})
