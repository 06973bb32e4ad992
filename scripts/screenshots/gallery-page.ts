export type Picture = {
  readonly title: string
  readonly file: string
  readonly theme: 'light' | 'dark'
  readonly size: 'wide' | 'narrow'
}

/** One page with all pictures, a row for each scene. */
export function galleryPage(pictures: readonly Picture[]): string {
  const titles = [...new Set(pictures.map(({ title }) => title))]
  const rows = titles.map((title) => {
    const figures = pictures
      .filter((picture) => picture.title === title)
      .map(
        ({ file, theme, size }) => `<figure><img src="${file}" alt="" loading="lazy"><figcaption>${theme}, ${size}</figcaption></figure>`,
      )
    return `<h2>${title}</h2><div>${figures.join('')}</div>`
  })
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>GitLab for Jira: every screen</title>
<style>
  body { margin: 32px; font: 16px/1.5 system-ui, sans-serif; }
  div { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; }
  figure { margin: 0; }
  img { max-height: 480px; border: 1px solid #ccc; }
</style>
<h1>GitLab for Jira: every screen</h1>
${rows.join('\n')}
</html>
`
}
