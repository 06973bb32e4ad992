import { useWords } from '../words/words.ts'

/** After a download, which a frame may be forbidden without a word: what to do where the file is not there. */
export function SavedNote({ name }: { readonly name: string }) {
  const words = useWords()
  return <p role="status">{words.support.mayBeSaved(name)}</p>
}
