import { instanceName, type Instance } from '../../domain/instance.ts'
import { addressLists, networkDirections, type NetworkDirection, type NetworkWay } from '../../domain/network-directions.ts'
import type { NetworkWords } from '../words/en/network.ts'

type Spoken = { readonly network: NetworkWords }

/** Who reaches whom, without a stop at the end. */
export const directionSentence = ({ network }: Spoken, { from, to }: NetworkDirection, host: Instance): string =>
  network.reaches(network.from[from](instanceName(host)), network.to[to](instanceName(host)))

/** Who has to reach whom as lines of text, each with the list of addresses to let through. */
export const directionLines = (words: Spoken, way: NetworkWay, host: Instance): readonly string[] =>
  networkDirections(way, host).map((direction) => {
    const list = direction.addresses === null ? '' : ` (${addressLists[direction.addresses]})`
    return `${directionSentence(words, direction, host)}${list}`
  })
