import type { ReactNode } from 'react';
import { PathLink } from './path.js';
import './task-list.css';

export interface Task {
  key: string;
  label: string;
  /** An address of the vendor's door; left out while the task cannot start. */
  to?: string;
  hint?: ReactNode;
  /** Words first: "In progress: 3 of 11". */
  status: ReactNode;
}

/** What there is to do, in any order. */
export function TaskList({ label, tasks }: { label: string; tasks: readonly Task[] }): ReactNode {
  return (
    <ul className="task-list" aria-label={label}>
      {tasks.map((task) => (
        <li key={task.key} className="task-list__task">
          <span>
            {task.to === undefined ? task.label : <PathLink to={task.to}>{task.label}</PathLink>}
            {task.hint !== undefined && <span className="task-list__hint"> {task.hint}</span>}
          </span>
          <span>{task.status}</span>
        </li>
      ))}
    </ul>
  );
}
