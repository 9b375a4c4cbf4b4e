internal import Model

extension Day {
    /// The first Monday after this day; nil at the end of the year 9999.
    var nextMonday: Day? { adding(days: 7 - weekday) }
}
