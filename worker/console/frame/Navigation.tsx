import { useWords } from '../language.tsx'
import classes from './frame.module.css'
import { NavigationLink } from './links.tsx'

/** In the order of the work: write, try, review, publish; then what looks back. */
const screens = [
  { to: '/bo-tieu-chi', word: 'checklists' },
  { to: '/cong', word: 'portals' },
  { to: '/ban-thao-mau', word: 'samples' },
  { to: '/duyet', word: 'reviews' },
  { to: '/phat-hanh', word: 'releases' },
  { to: '/nhat-ky', word: 'audit' },
  { to: '/thanh-vien', word: 'members' },
  { to: '/xuat-nhap', word: 'transfer' },
] as const

export function Navigation() {
  const { frame } = useWords()
  return (
    <nav aria-label={frame.navigation} className={classes.navigation}>
      <ul className={classes.links}>
        {screens.map(({ to, word }) => (
          <li key={to}>
            <NavigationLink to={to} label={frame.screens[word]} activeProps={{ active: true }} />
          </li>
        ))}
      </ul>
    </nav>
  )
}
