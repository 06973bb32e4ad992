/** The same shapes that index.html paints before any script has run. */
export function Skeleton() {
  return (
    <div className="skeleton" role="status" aria-label="Loading">
      <span />
      <span />
      <span />
    </div>
  )
}
