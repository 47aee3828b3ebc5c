export { t } from '../../words'
