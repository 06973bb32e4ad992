import { describe, expect, it } from 'vitest'
import { flawsOf, integrationBody, isAsWanted, readServiceIds, readTiers, type Integration } from '../../src/domain/integration.ts'

const one = 'b:YXJp='
const two = 'b:Zm9v=='

describe('a pasted list of service IDs', () => {
  it.each([
    ['commas', `${one},${two}`],
    ['commas and spaces', ` ${one} , ${two} , `],
    ['semicolons', `${one}; ${two};`],
    ['commas of other scripts', `${one}，${two}、；`],
    ['lines', `${one}\r\n${two}\n\n`],
    ['tabs', `${one}\t${two}`],
    ['a table with bars', `| ${one} | ${two} |`],
    ['quotes', `"${one}", “${two}”`],
    ['JSON', JSON.stringify([one, two], null, 2)],
    ['bullets', `- ${one}\n• ${two}`],
    ['numbers', `1. ${one}\n2) ${two}`],
    ['labels', `Service ID: ${one}\nservice-id=${two}`],
    ['a title', `Service IDs:\n${one}\n${two}`],
    ['what nobody sees', `\uFEFF${one}\u200B,\u00A0${two}`],
    ['repetitions', `${one},${two},${one}`],
  ])('may have %s', (_form, text) => {
    expect(readServiceIds(text)).toMatchObject({ ids: [one, two], unfit: [], odd: [] })
  })

  it('tells what GitLab would refuse, what is no ID of Jira’s by its form, and what came twice', () => {
    expect(readServiceIds(`Payments ${one} b:a/b= ${one}`)).toEqual({
      ids: ['Payments', one],
      unfit: ['b:a/b='],
      odd: ['Payments'],
      repeated: 1,
    })
  })

  it('takes the letters, digits, = and : of GitLab’s rule', () => {
    expect(readServiceIds('a=b:c').ids).toEqual(['a=b:c'])
  })
})

describe('what is to be saved', () => {
  const ids = (count: number) => readServiceIds(Array.from({ length: count }, (_, at) => `b:${String(at)}=`).join())

  it('has up to 100 IDs, and a tier where deployments are to wait', () => {
    expect(flawsOf(ids(100), null)).toEqual([])
    expect(flawsOf(ids(101), null)).toEqual(['too-many'])
    expect(flawsOf(readServiceIds('a-b'), { isGating: true, tiers: [] })).toEqual(['unfit', 'no-tier'])
    expect(flawsOf(ids(0), { isGating: false, tiers: [] })).toEqual([])
  })

  it('always says whether it inherits: an inheriting item would save nothing', () => {
    expect(integrationBody({ kind: 'inherit' })).toEqual({ use_inherited_settings: true })
    expect(integrationBody({ kind: 'own', serviceIds: [one, two], gating: null })).toEqual({
      use_inherited_settings: false,
      jira_cloud_app_service_ids: `${one},${two}`,
    })
  })

  it('is compared with what GitLab has then, in any order', () => {
    const values = { serviceIds: [two, one], isGating: true, tiers: ['production'] } as const
    const kept: Integration = { isActive: true, isInherited: false, values }
    const change = { kind: 'own', serviceIds: [one, two], gating: { isGating: true, tiers: ['production'] } } as const
    expect(isAsWanted(kept, change)).toBe(true)
    expect(isAsWanted({ ...kept, isInherited: true }, change)).toBe(false)
    expect(isAsWanted(kept, { ...change, serviceIds: [one] })).toBe(false)
    expect(isAsWanted(kept, { ...change, gating: { isGating: true, tiers: ['staging'] } })).toBe(false)
    expect(isAsWanted(kept, { kind: 'inherit' })).toBe(false)
  })
})

it('tiers are read without regard to case, in GitLab’s order', () => {
  expect(readTiers('STAGING, Production;prod')).toEqual(['production', 'staging'])
})
