"""What each role is, and what it may do. To be read by people who do not write programs.

Nothing is implied: a role may do what stands under it and nothing else, and somebody who holds
several may do what stands under any of them. Every role that meets the public may ask (the caller
is usually the protected person); no answer holds her address, and seeing an address that is kept
confidential is for the control room and safeguarding alone, after a fresh proof of who they are.
Whoever may open a person may open a restricted one in an emergency: for 30 minutes, with the reason
in words, told to the owning force at once and reviewed by it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nmo.access.permissions import Permission
from nmo.access.words import Role

MAY_ASK_AND_READ = (
    Permission.CHECK_ASK,
    Permission.ORDER_READ,
    Permission.DOCUMENT_READ,
    Permission.PERSON_READ,
)
MAY_BREAK_GLASS = (Permission.BREAK_GLASS_OPEN,)
MAY_TELL_AND_PHOTOGRAPH = (Permission.AWARENESS_RECORD, Permission.COPY_PHOTOGRAPH)
MAY_REPORT_A_BREACH = (Permission.BREACH_REPORT, Permission.BREACH_READ)
MAY_WORK_ON_A_BREACH = (*MAY_REPORT_A_BREACH, Permission.BREACH_WORK)
MAY_WORK_THE_QUEUE = (Permission.QUEUE_READ, Permission.QUEUE_CLAIM)

MAY_BE_GIVEN_TO_A_SYSTEM = (
    *MAY_ASK_AND_READ,
    *MAY_TELL_AND_PHOTOGRAPH,
    *MAY_WORK_ON_A_BREACH,
    Permission.BREACH_DECIDE,
    Permission.BREACH_PACK,
    Permission.BREACH_EXPORT,
    *MAY_WORK_THE_QUEUE,
    Permission.CHECK_ASK_BATCH,
    Permission.ORDER_RECORD,
    Permission.ORDER_UPDATE,
    Permission.ORDER_CONFIRM,
    Permission.ORDER_CORRECT,
    Permission.CONTACT_HOLD_RECORD,
    Permission.COURT_CHECK_RECORD,
    Permission.NATIONAL_STATUS_RECORD,
    Permission.FEED_IMPORT,
    Permission.FEED_READ,
    Permission.PAPER_RECEIVE,
    Permission.PAPER_READ,
    Permission.PAPER_OPEN,
    Permission.PERSON_RECORD,
    Permission.PERSON_LINK,
    Permission.PERSON_RESTRICT,
)


@dataclass(frozen=True, kw_only=True)
class RoleRule:
    """A role in plain words, and the permissions that it holds."""

    name: str
    description: str
    may: tuple[Permission, ...]


ROLES: Mapping[Role, RoleRule] = {
    Role.RESPONSE_OFFICER: RoleRule(
        name="Response officer",
        description=(
            "Answers calls, at the door and in the street. Asks whether there is an order, reads "
            "it, tells the respondent of it and records that, photographs a copy that is shown, "
            "and reports a breach and what was done about it. Never sees a confidential address."
        ),
        may=(
            *MAY_ASK_AND_READ,
            *MAY_TELL_AND_PHOTOGRAPH,
            *MAY_WORK_ON_A_BREACH,
            *MAY_BREAK_GLASS,
        ),
    ),
    Role.CONTROL_ROOM: RoleRule(
        name="Control room",
        description=(
            "Takes the call, sends officers and asks for them. Sees a confidential address, "
            "because somebody must know which door is hers. Records that the respondent was told "
            "when that was done by telephone, reports a breach that is called in, and who was "
            "sent."
        ),
        may=(
            *MAY_ASK_AND_READ,
            *MAY_WORK_ON_A_BREACH,
            *MAY_BREAK_GLASS,
            Permission.PERSON_SEE_CONFIDENTIAL,
            Permission.AWARENESS_RECORD,
        ),
    ),
    Role.CUSTODY_OFFICER: RoleRule(
        name="Custody officer",
        description=(
            "Books people in and lets them go. Asks and reads before a decision on bail, tells "
            "the respondent of an order, photographs a copy that is found on him, and records the "
            "arrest and the release of somebody who broke an order."
        ),
        may=(
            *MAY_ASK_AND_READ,
            *MAY_TELL_AND_PHOTOGRAPH,
            *MAY_WORK_ON_A_BREACH,
            *MAY_BREAK_GLASS,
        ),
    ),
    Role.ORDERS_DESK: RoleRule(
        name="Protective orders desk",
        description=(
            "Turns the courts' papers into orders: takes in what comes and decides what becomes "
            "of it; records, updates, confirms against the sealed copy and corrects; imports the "
            "feed and the force's spreadsheets; asks the court; keeps the national systems in "
            "step; decides who is the same person. May record a confidential address, and works "
            "on restricted records because their papers come to this desk too, but is not shown a "
            "confidential address again once it is saved."
        ),
        may=(
            *MAY_ASK_AND_READ,
            *MAY_TELL_AND_PHOTOGRAPH,
            *MAY_REPORT_A_BREACH,
            *MAY_WORK_THE_QUEUE,
            *MAY_BREAK_GLASS,
            Permission.CHECK_ASK_BATCH,
            Permission.ORDER_RECORD,
            Permission.ORDER_UPDATE,
            Permission.ORDER_CONFIRM,
            Permission.ORDER_CORRECT,
            Permission.CONTACT_HOLD_RECORD,
            Permission.COURT_CHECK_RECORD,
            Permission.NATIONAL_STATUS_RECORD,
            Permission.FEED_IMPORT,
            Permission.FEED_READ,
            Permission.SPREADSHEET_IMPORT,
            Permission.PAPER_RECEIVE,
            Permission.PAPER_READ,
            Permission.PAPER_OPEN,
            Permission.PAPER_DECIDE,
            Permission.PERSON_RECORD,
            Permission.PERSON_LINK,
            Permission.PERSON_RESTRICT,
            Permission.PERSON_SEE_RESTRICTED,
        ),
    ),
    Role.NEIGHBOURHOOD_OFFICER: RoleRule(
        name="Neighbourhood officer",
        description=(
            "Visits, briefs and keeps an eye on live orders. Asks, reads, tells, photographs, "
            "reports breaches, and takes the team's work from the queue."
        ),
        may=(
            *MAY_ASK_AND_READ,
            *MAY_TELL_AND_PHOTOGRAPH,
            *MAY_WORK_ON_A_BREACH,
            *MAY_WORK_THE_QUEUE,
            *MAY_BREAK_GLASS,
        ),
    ),
    Role.INVESTIGATOR: RoleRule(
        name="Investigator",
        description=(
            "Investigates a breach from the report to its outcome, and makes the evidence pack. "
            "Asks, reads the order and its papers, records evidence that the respondent knew of "
            "it, and takes work from the queue."
        ),
        may=(
            *MAY_ASK_AND_READ,
            *MAY_TELL_AND_PHOTOGRAPH,
            *MAY_WORK_THE_QUEUE,
            *MAY_WORK_ON_A_BREACH,
            *MAY_BREAK_GLASS,
            Permission.BREACH_DECIDE,
            Permission.BREACH_PACK,
            Permission.BREACH_PACK_PROSECUTION,
        ),
    ),
    Role.SAFEGUARDING_OFFICER: RoleRule(
        name="Safeguarding officer",
        description=(
            "Keeps the protected person safe, after a breach too. Sees and records her "
            "confidential address and how she may be reached, works on restricted records, asks "
            "officers to wait before they tell the respondent, and asks about a list of people "
            "before a MARAC."
        ),
        may=(
            *MAY_ASK_AND_READ,
            *MAY_WORK_ON_A_BREACH,
            *MAY_WORK_THE_QUEUE,
            *MAY_BREAK_GLASS,
            Permission.CHECK_ASK_BATCH,
            Permission.CONTACT_HOLD_RECORD,
            Permission.PERSON_RECORD,
            Permission.PERSON_RESTRICT,
            Permission.PERSON_SEE_CONFIDENTIAL,
            Permission.PERSON_SEE_RESTRICTED,
        ),
    ),
    Role.SUPERVISOR: RoleRule(
        name="Supervisor",
        description=(
            "Answers for a team's work. Asks, reads, sees the queue and takes from it, and sees "
            "who holds which role. Reviews why another team opened a restricted record in an "
            "emergency, how often finding a person is right, and what was decided about breaches: "
            "nobody arrested, both arrested, an outcome. Tells nobody and changes no order in "
            "this role."
        ),
        may=(
            *MAY_ASK_AND_READ,
            *MAY_WORK_ON_A_BREACH,
            *MAY_WORK_THE_QUEUE,
            *MAY_BREAK_GLASS,
            Permission.ACCESS_REVIEW,
            Permission.BREAK_GLASS_REVIEW,
            Permission.FINDING_MEASURE,
            Permission.BREACH_DECIDE,
            Permission.BREACH_REVIEW,
            Permission.BREACH_PACK,
            Permission.BREACH_PACK_PROSECUTION,
            Permission.BREACH_EXPORT,
        ),
    ),
    Role.RECORDS_MANAGER: RoleRule(
        name="Records manager",
        description=(
            "Answers requests for data and keeps records right. Asks and reads, corrects what is "
            "held of a person, decides who is the same person, reads and counts breaches, and "
            "takes work from the queue."
        ),
        may=(
            *MAY_ASK_AND_READ,
            *MAY_WORK_THE_QUEUE,
            Permission.BREACH_READ,
            Permission.BREACH_EXPORT,
            *MAY_BREAK_GLASS,
            Permission.PERSON_RECORD,
            Permission.PERSON_LINK,
        ),
    ),
    Role.FORCE_LEAD: RoleRule(
        name="Force lead",
        description=(
            "Asks whether the force's practice is consistent. Counts breaches, sees the queue, "
            "who holds which role and how often finding a person is right, and is the second "
            "person who approves or refuses a change of a setting. Opens no order and no person."
        ),
        may=(
            Permission.QUEUE_READ,
            Permission.ACCESS_REVIEW,
            Permission.SETTING_APPROVE,
            Permission.FINDING_MEASURE,
            Permission.BREACH_EXPORT,
        ),
    ),
    Role.AUDITOR: RoleRule(
        name="Auditor",
        description=(
            "Reads the log, takes parts of it away, sees who holds which role and how often "
            "finding a person is right, and reviews why restricted records were opened in an "
            "emergency. Sees none of the cases."
        ),
        may=(
            Permission.AUDIT_READ,
            Permission.AUDIT_EXPORT,
            Permission.ACCESS_REVIEW,
            Permission.BREAK_GLASS_REVIEW,
            Permission.FINDING_MEASURE,
        ),
    ),
    Role.ADMINISTRATOR: RoleRule(
        name="Administrator",
        description=(
            "Adds and suspends the force's users and gives and takes their roles, except their "
            "own. Lets other systems call the register, and stops them. Changes its settings, "
            "such as the number to ring, or proposes a change for a second person to approve. "
            "Decides which learnt weights find people. Sees none of the cases."
        ),
        may=(
            Permission.USER_ADMINISTER,
            Permission.TOKEN_ADMINISTER,
            Permission.ACCESS_REVIEW,
            Permission.SETTING_CHANGE,
            Permission.FINDING_MEASURE,
            Permission.WEIGHTS_DECIDE,
        ),
    ),
    Role.SYSTEM: RoleRule(
        name="Another system",
        description=(
            "A program of the force that calls for its users, each time with the reason. Its "
            "token names what it may do, and that is never more than what stands here: no "
            "confidential address, no restricted record, no evidence pack with its sensitive "
            "schedule, no review of a supervisor, no user and no log."
        ),
        may=MAY_BE_GIVEN_TO_A_SYSTEM,
    ),
}

# The user that commands on the machine act as (`nmo check`, `order record`, `feed import`, `demo`,
# `user add`). It has no password and so cannot sign in to the pages. Whoever may run a command
# could read the database itself; holding ordinary roles makes what they do show in the log, and
# lets a force take roles from it and name a person with `--as` instead.
OPERATOR_USERNAME = "local-admin"
OPERATOR_ROLES = (Role.ADMINISTRATOR, Role.ORDERS_DESK, Role.CONTROL_ROOM)


def permissions_of(roles: Iterable[Role]) -> frozenset[Permission]:
    """What somebody with these roles may do: what stands under any of them."""
    return frozenset(permission for role in roles for permission in ROLES[role].may)
