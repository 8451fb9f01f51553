pub mod outer {
    pub use self::inner::*;
}

#[macro_export] macro_rules! count { () => ..; ($0 : tt $( $1 : tt ) *) => .. }

pub const NAME: &str;

pub static mut COUNTER: [u8; 2<<1];
pub static LOCAL: u8;
pub extern "C" static environ: *const *const u8;

pub type Callback<'a> = Box<dyn FnMut(&mut Named<'a, str>) -> Result<(), ()> + 'a>;

pub unsafe trait Shape: Debug + for<'x> PartialEq<&'x str> {
    const SIDES: usize = ..;
    type Item<'b>: Display where Self: 'b;
    fn area(&self) -> f64;
    fn scale(&mut self, by: impl Into<f64>) { .. }
}

pub union Bits {
    pub parts: [u8; 4],
    pub whole: u32,
}

#[repr(u8)] pub enum Choice {
    Braced { left: u8, right: Map<u8, Vec<Vec<u8>>> } = b'{' + 2,
    Plain = b'{',
    Tuple(u8, String) = b'{' + 1,
}

pub struct Made {
    ..
}

#[derive(Clone, Debug)]
pub struct Named<'a, T: ?Sized + 'a, const N: usize = 3> where T: Debug {
    pub text: &'a T,
    ..
}

impl<'a, T: ?Sized + Debug, const N: usize> Named<'a, T, N> {
    pub const LIMIT: usize;
    pub fn new(text: &'a T) -> Self;
}

pub struct Pair(pub (u8, u16), _);

impl<T> From<T> for Pair where T: Into<u8>;

pub struct Unit;

impl !Send for Unit;

pub extern "C" safe fn abs(value: i32) -> i32;
pub extern "C" fn exported(callback: extern "C" fn(*mut u8) -> !);
pub const unsafe fn raw(of: *const u8) -> u8;
pub fn union(auto: u8, default: u8) -> u8;
