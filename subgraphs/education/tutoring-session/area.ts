import { byId } from '@passerelle/kit/data/load';
import type { Area } from '@passerelle/kit/server/area';
import { AttendanceExport } from './attendance-export.ts';
import { CancelTutoringSession } from './cancel-tutoring-session.ts';
import { LogTutoringSession } from './log-tutoring-session.ts';
import { SessionsOfTutoring, TutoringOfSession } from './sessions-of-tutoring.ts';
import { SignTutoringAttendance } from './sign-tutoring-attendance.ts';
import { TutoringHoursOfYouth } from './tutoring-hours.ts';
import { TutoringSession } from './tutoring-session.ts';

/** Sessions of academy tutoring: 40 hours face to face per youth, signed attendance (F04, H09). */
export const tutoringSessions: Area = {
  entities: [TutoringSession],
  resolvers: [SessionsOfTutoring, TutoringOfSession, TutoringHoursOfYouth, LogTutoringSession, SignTutoringAttendance, CancelTutoringSession, AttendanceExport],
  references: { TutoringSession: ({ id }, context) => byId(context, TutoringSession, id) },
};
