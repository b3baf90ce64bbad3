"""What an officer calls each kind of condition: the words after the court's own."""

from collections.abc import Mapping

from nmo.law.words import ConditionCode as Code

CONDITION_LABELS: Mapping[Code, str] = {
    Code.NO_VIOLENCE_APPLICANT: "no violence",
    Code.NO_HARASSMENT_APPLICANT: "no harassment",
    Code.NO_CONTACT_APPLICANT: "no contact",
    Code.NO_DAMAGE_APPLICANT_PROPERTY: "no damage to property",
    Code.NO_DAMAGE_NAMED_PROPERTY: "no damage to the named property",
    Code.STAY_AWAY_NAMED_PROPERTY: "stay away from the named property",
    Code.NO_VIOLENCE_CHILDREN: "no violence to the children",
    Code.NO_HARASSMENT_CHILDREN: "no harassment of the children",
    Code.NO_CONTACT_CHILDREN: "no contact with the children",
    Code.STAY_AWAY_SCHOOL: "stay away from the school or nursery",
    Code.PUBLISHING_OR_POSTING: "no publishing or posting",
    Code.EXCLUSION_ZONE_HOME: "exclusion zone: home",
    Code.EXCLUSION_ZONE_WORK: "exclusion zone: work",
    Code.EXCLUSION_ZONE_ROAD_OR_AREA: "exclusion zone: road or area",
    Code.TIME_WINDOW: "at set times",
    Code.INDIRECT_CONTACT: "no indirect contact",
    Code.THIRD_PARTY_INSTRUCTION: "not through others",
    Code.TRACKING_OR_MONITORING: "no tracking or monitoring",
    Code.RETURN_OR_LEAVE_PROPERTY: "return or leave property",
    Code.SHARING_IMAGES: "no sharing of images",
    Code.APPROACHING_PERSON: "not to approach",
    Code.REMOVE_CHILD: "not to remove a child",
    Code.OCCUPATION: "who may live in the home",
    Code.REQUIREMENT: "must do",
    Code.OTHER_FREE_TEXT: "read the words",
}
