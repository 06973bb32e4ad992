import './spinner.css'

const sizes = { xsmall: 12, small: 16, medium: 24, large: 48, xlarge: 96 }

type SpinnerProps = { readonly size?: keyof typeof sizes | number; readonly label?: string }

/** Stands in for Atlaskit's spinner, which counts its own appearances for a metric that nobody reads here. */
export default function Spinner({ size = 'medium', label }: SpinnerProps) {
  const pixels = typeof size === 'number' ? size : sizes[size]
  return (
    <svg className="spinner" viewBox="0 0 16 16" width={pixels} height={pixels} aria-label={label} role={label ? 'img' : 'none'}>
      <circle cx="8" cy="8" r="7" />
    </svg>
  )
}
