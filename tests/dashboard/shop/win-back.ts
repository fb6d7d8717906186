/** A campaign with a race, a decision and an `else`, beside those of the workspace: a picture that has all there is. */
export const WIN_BACK = `/// 5% off, to see who comes back.
coupon back5 {
  5% off order
  valid 7d
}

/// Asks once more whoever bought something and then fell silent.
campaign win_back {
  once
  when order placed
  goal order placed within 7d
  then {
    wait 3d as pause
    if sum(orders.total) > 150 GBP {
      give coupon back5
      email order_thanks else { sms birthday }
    } else {
      wait up to 7d as answer {
        on cart updated { email cart_reminder_again }
        on social participated { stop outcome talks_to_us }
        on timeout { sms birthday as last_try }
      }
    }
  }
}
`;
/** The message of its own. */
export const AGAIN = '---\nsubject: Still there\n---\n<p>Your basket is still there.</p>\n';
